# The site. Its database and its search server are others; see docker-compose.yml.
FROM node:20-bookworm-slim
WORKDIR /srv/musubiba
COPY package.json package-lock.json .npmrc ./
RUN npm ci
COPY . .
RUN npm run build && chown -R node:node .
USER node
EXPOSE 3000
CMD ["npm", "start"]
